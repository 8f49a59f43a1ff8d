#!/bin/sh
# 安装刺桐，不需要 root：sh install.sh [目录]，默认 ~/citong。再次运行即为升级；数据和设置不动。
# Installs Citong, without root: sh install.sh [FOLDER], ~/citong unless said. Run again to update; data and settings stay.
set -eu

say() { printf '%s\n' "$@"; }
refuse() {
  say "$@" >&2
  exit 1
}

home=$(realpath -m "${1:-$HOME/citong}")
source=$(dirname "$(readlink -f "$0")")
cd "$source"

check_folder() {
  case $home/ in
  "$source"/*) refuse "请安装到解压目录以外的目录 / install into a folder outside this one: $home" ;;
  esac
}

check_files() {
  sha256sum --check --quiet --strict SHA256SUMS || refuse \
    '安装包不完整或被改动，没有安装任何东西。请重新拷贝并解压。' \
    'The archive is damaged or was changed; nothing was installed. Copy and unpack it again.'
}

# The processor for which bin/node was made: the two bytes at 18 of its header.
check_processor() {
  case $(od -An -tu2 -j18 -N2 bin/node | tr -d ' ') in
  62) made_for=x86_64 ;;
  183) made_for=aarch64 ;;
  *) made_for=unknown ;;
  esac
  [ "$(uname -s) $(uname -m)" = "Linux $made_for" ] || refuse \
    "这个安装包用于 Linux $made_for，本机是 $(uname -s) $(uname -m)。" \
    "This archive is for Linux $made_for; this machine is $(uname -s) $(uname -m)."
}

check_glibc() {
  found=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2 || true)
  major=${found%%.*} minor=${found#*.}
  minor=${minor%%.*}
  [ -n "$found" ] && [ "$((major * 1000 + minor))" -ge 2028 ] || refuse \
    "需要 glibc 2.28 或更新，本机为：${found:-没有 glibc}。" \
    "glibc 2.28 or newer is needed; here: ${found:-no glibc}."
}

check_node() {
  ./bin/node --version >/dev/null || refuse \
    '自带的 Node 无法运行：请安装系统的 libstdc++ 和 libgcc。' \
    'The Node of this archive does not run: install libstdc++ and libgcc of this system.'
}

# A new release lies beside the earlier ones; the link is changed last and at once, so that a killed installation changes nothing.
copy_release() {
  release=$(./bin/node -p 'require("./app/package.json").version')-$(sha256sum SHA256SUMS | cut -c1-8)
  rm -rf "$home/releases/.unfinished"
  mkdir -p "$home/releases"
  [ -d "$home/var" ] || mkdir -m 700 "$home/var"
  if [ ! -e "$home/releases/$release" ]; then
    cp -R "$source" "$home/releases/.unfinished"
    mv "$home/releases/.unfinished" "$home/releases/$release"
  fi
}

write_settings() {
  [ -e "$home/citong.env" ] || (umask 077 && cp citong.env "$home/citong.env")
  sed -e "s|@FOLDER@|$home|" -e "s|@USER@|$(id -un)|" citong.service >"$home/citong.service"
}

link_release() {
  ln -sfn "releases/$release/citong" "$home/.citong"
  mv -f "$home/.citong" "$home/citong"
}

check_folder
check_processor
check_glibc
check_files
check_node
copy_release
write_settings
link_release
say "刺桐 $release 已安装在 $home / is installed." \
  "启动 / start: $home/citong start" \
  "设置 / settings: $home/citong.env" \
  "数据 / data: $home/var" \
  "开机自动启动 / start with the machine: $home/citong.service"

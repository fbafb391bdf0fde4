#!/bin/sh
# Makes the fonts in this folder from those of Debian's package fonts-noto-core (20201225), unpacked into the folder $1. Needs fonttools:
#   apt-get download fonts-noto-core && dpkg -x fonts-noto-core_*.deb noto && sh make.sh noto
set -e
from="$1/usr/share/fonts/truetype/noto"
to=$(dirname "$0")
# Hinting helps small letters on old screens only; of features those that join letters, place marks and kern.
keep="--no-hinting --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14"
features="--layout-features=kern,liga,clig,mark,mkmk,ccmp,locl,calt,rlig,init,medi,fina,isol,curs,rclt,pnum,tnum"
latin="U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-2189,U+2190-2199,U+2212,U+2215,U+221E,U+2260-2265,U+25CC,U+FB00-FB06,U+FFFD"
arabic="U+0020,U+00A0,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200B-200F,U+2010-2011,U+204F,U+2E41,U+25CC,U+FB50-FDFF,U+FE70-FEFF"
ethiopic="U+0020,U+00A0,U+030E,U+1200-139F,U+2D80-2DDF"
for weight in Regular Bold; do
  pyftsubset "$from/NotoSans-$weight.ttf" --unicodes="$latin" $features $keep --output-file="$to/NotoSans-$weight.ttf"
  pyftsubset "$from/NotoSansArabic-$weight.ttf" --unicodes="$arabic" $features $keep --output-file="$to/NotoSansArabic-$weight.ttf"
  pyftsubset "$from/NotoSansEthiopic-$weight.ttf" --unicodes="$ethiopic" $features $keep --output-file="$to/NotoSansEthiopic-$weight.ttf"
done
